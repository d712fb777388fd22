import { createRouter, createWebHistory } from 'vue-router';

/** Routes of the face; every path below /m answers with the same page. */
export const router = createRouter({
  history: createWebHistory('/m'),
  routes: [{ path: '/:rest(.*)*', component: () => import('./HomePage.vue') }],
});
