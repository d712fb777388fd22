import { createRouter, createWebHistory } from 'vue-router';
import { alsoWords } from '@/i18n';
import { uuid } from '@/lib/uuid';

/** A page of the tasks on the spot, with its words. */
const field =
  <T>(page: () => Promise<T>) =>
  async (): Promise<T> => {
    await alsoWords('field');
    return page();
  };

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
    { path: '/tasks', component: field(() => import('./TodayRoute.vue')) },
    {
      path: '/tasks/:id',
      component: field(() => import('./TaskRoute.vue')),
      props: true,
    },
    { path: '/me', component: () => import('./MePage.vue'), meta: { tabs: true } },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
});
