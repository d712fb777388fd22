import '@/styles/tokens.css';
import './element';
import './desk.css';
import { createApp } from 'vue';
import { restore } from '@/api/session';
import { firstLanguage, useLanguage } from '@/i18n';
import App from './App.vue';
import { router } from './router';

async function start(): Promise<void> {
  const areas = [
    'common',
    'early',
    'desk',
    'bodies',
    'bulk',
    'clock',
    'document',
    'grids',
    'groups',
    'holders',
    'hotspots',
    'effect',
    'imports',
    'inquiry',
    'late',
    'law',
    'ledger',
    'prevent',
    'todo',
  ] as const;
  await useLanguage(firstLanguage(), areas).catch(() => undefined);
  await restore();
  createApp(App).use(router).mount('#app');
}

void start();
