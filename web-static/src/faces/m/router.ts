import { createRouter, createWebHistory } from 'vue-router';
import { uuid } from '@/lib/uuid';

/** Routes of the phone; every path below /m answers with the same page. */
export const router = createRouter({
  history: createWebHistory('/m'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', component: () => import('./HomePage.vue'), meta: { tabs: true } },
    // The id of a report is made when its draft is opened: here.
    { path: '/report', redirect: () => `/report/${uuid()}` },
    {
      path: '/report/:id',
      component: () => import('@/features/report/ReportPage.vue'),
      props: true,
    },
    {
      path: '/sent/:id',
      component: () => import('@/features/report/ReceiptPage.vue'),
      props: true,
    },
    {
      path: '/outbox',
      component: () => import('@/features/report/OutboxPage.vue'),
      meta: { tabs: true },
    },
    {
      path: '/items',
      component: () => import('@/features/item/ItemsPage.vue'),
      meta: { tabs: true },
    },
    {
      path: '/items/:number',
      component: () => import('@/features/item/ItemPage.vue'),
      props: true,
    },
    { path: '/me', component: () => import('./MePage.vue'), meta: { tabs: true } },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
});
