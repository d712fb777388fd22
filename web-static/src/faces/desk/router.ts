import { createRouter, createWebHistory } from 'vue-router';

/** Routes of the face; every path below /desk answers with the same page. */
export const router = createRouter({
  history: createWebHistory('/desk'),
  routes: [{ path: '/:rest(.*)*', component: () => import('./HomePage.vue') }],
});
