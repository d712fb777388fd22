import { createRouter, createWebHistory } from 'vue-router';

/** Routes of the face; every path below /desk answers with the same page. */
export const router = createRouter({
  history: createWebHistory('/desk'),
  routes: [
    { path: '/', redirect: '/inbox' },
    {
      path: '/:view(inbox|mine|open|closed)/:number?',
      name: 'items',
      component: () => import('./ItemsPage.vue'),
      props: true,
    },
    {
      path: '/warnings/:id?',
      name: 'warnings',
      component: () => import('@/features/warning/WarningsPage.vue'),
      props: true,
    },
    {
      path: '/tasks',
      name: 'tasks',
      component: () => import('@/features/prevention/TasksPage.vue'),
    },
    {
      path: '/sessions',
      name: 'sessions',
      component: () => import('./SessionsRoute.vue'),
    },
    { path: '/:rest(.*)*', redirect: '/inbox' },
  ],
});
