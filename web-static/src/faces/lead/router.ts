import { createRouter, createWebHistory } from 'vue-router';

/** Routes of the face; every path below /lead answers with the same page. */
export const router = createRouter({
  history: createWebHistory('/lead'),
  routes: [{ path: '/:rest(.*)*', component: () => import('./HomePage.vue') }],
});
