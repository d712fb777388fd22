import '@/styles/tokens.css';
import { createApp } from 'vue';
import { firstLanguage, useLanguage } from '@/i18n';
import AskPage from '@/features/inquiry/AskPage.vue';
import App from './App.vue';

async function start(): Promise<void> {
  await useLanguage(firstLanguage(), ['common', 'inquiry']).catch(() => undefined);
  createApp(location.pathname === '/ask' ? AskPage : App).mount('#app');
}

void start();
