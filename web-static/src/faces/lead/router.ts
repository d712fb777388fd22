import { createRouter, createWebHistory } from 'vue-router';

/** The map and the explorer; what they look at stands in the query. */
export const router = createRouter({
  history: createWebHistory('/lead'),
  routes: [
    { path: '/', name: 'map', component: () => import('./MapRoute.vue') },
    { path: '/hotspots', name: 'hotspots', component: () => import('./HotspotsRoute.vue') },
    { path: '/:rest(.*)*', redirect: (to) => ({ path: '/', query: to.query }) },
  ],
});
