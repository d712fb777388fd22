import '@/styles/tokens.css';
import './lead.css';
import { createApp } from 'vue';
import { restore } from '@/api/session';
import { firstLanguage, useLanguage } from '@/i18n';
import App from './App.vue';
import { router } from './router';

async function start(): Promise<void> {
  await useLanguage(firstLanguage(), ['common', 'early', 'hotspots', 'lead']).catch(
    () => undefined,
  );
  await restore();
  createApp(App).use(router).mount('#app');
}

void start();
