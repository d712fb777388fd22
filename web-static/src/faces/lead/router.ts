import { createRouter, createWebHistory } from 'vue-router';
import { alsoWords } from '@/i18n';

/** The map, the explorer and the back-test; what they look at stands in the query. */
export const router = createRouter({
  history: createWebHistory('/lead'),
  routes: [
    { path: '/', name: 'map', component: () => import('./MapRoute.vue') },
    { path: '/hotspots', name: 'hotspots', component: () => import('./HotspotsRoute.vue') },
    {
      path: '/backtest',
      name: 'backtest',
      component: async () => {
        await alsoWords('backtest');
        return import('./BacktestRoute.vue');
      },
    },
    { path: '/:rest(.*)*', redirect: (to) => ({ path: '/', query: to.query }) },
  ],
});
