import '@/styles/tokens.css';
import 'vant/es/toast/style/index';
import './m.css';
import './vant.css';
import { createApp } from 'vue';
import { restore } from '@/api/session';
import { firstLanguage, useLanguage } from '@/i18n';
import App from './App.vue';
import { elder, setElder } from './elder';
import { router } from './router';
import { startWorker } from './worker';

async function start(): Promise<void> {
  setElder(elder.value);
  await useLanguage(firstLanguage(), ['common', 'm', 'late']).catch(() => undefined);
  await restore();
  createApp(App).use(router).mount('#app');
  startWorker();
}

void start();
