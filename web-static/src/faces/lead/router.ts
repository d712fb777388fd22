import { createRouter, createWebHistory } from 'vue-router';

/** One page; what it looks at stands in the query. */
export const router = createRouter({
  history: createWebHistory('/lead'),
  routes: [
    { path: '/', component: () => import('./MapRoute.vue') },
    { path: '/:rest(.*)*', redirect: (to) => ({ path: '/', query: to.query }) },
  ],
});
