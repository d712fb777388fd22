import '@/styles/tokens.css';
import { createApp } from 'vue';
import { firstLanguage, useLanguage } from '@/i18n';
import App from './App.vue';

async function start(): Promise<void> {
  await useLanguage(firstLanguage(), ['common']).catch(() => undefined);
  createApp(App).mount('#app');
}

void start();
