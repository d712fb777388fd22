import { createRouter, createWebHistory } from 'vue-router';
import { alsoWords } from '@/i18n';

/** Routes of the face; every path below /desk answers with the same page. */
export const router = createRouter({
  history: createWebHistory('/desk'),
  routes: [
    { path: '/', redirect: '/inbox' },
    {
      path: '/:view(inbox|mine|open|closed|all)/:number?',
      name: 'items',
      component: () => import('./ItemsPage.vue'),
      props: true,
    },
    {
      path: '/warnings/:id?',
      name: 'warnings',
      component: () => import('./WarningsRoute.vue'),
      props: true,
    },
    {
      path: '/hotspots',
      name: 'hotspots',
      component: () => import('./HotspotsRoute.vue'),
    },
    {
      path: '/backtest',
      name: 'backtest',
      component: async () => {
        await alsoWords('backtest');
        return import('./BacktestRoute.vue');
      },
    },
    {
      path: '/tasks/:id?',
      name: 'tasks',
      component: () => import('@/features/prevention/TasksPage.vue'),
      props: true,
    },
    {
      path: '/effects/:kind?',
      name: 'effects',
      component: () => import('@/features/effects/EffectsPage.vue'),
      props: true,
    },
    {
      path: '/playbooks',
      name: 'playbooks',
      component: () => import('@/features/prevention/PlaybooksPage.vue'),
    },
    {
      path: '/letters/:id?',
      name: 'letters',
      component: () => import('@/features/prevention/LettersPage.vue'),
      props: true,
    },
    {
      path: '/sweeps/:month?',
      name: 'sweeps',
      component: () => import('@/features/prevention/SweepsPage.vue'),
      props: true,
    },
    {
      path: '/projects/:id?',
      name: 'projects',
      component: () => import('@/features/prevention/ProjectsPage.vue'),
      props: true,
    },
    {
      path: '/place-classes',
      name: 'place-classes',
      component: () => import('@/features/prevention/ClassesPage.vue'),
    },
    {
      path: '/patrols/:week?',
      name: 'patrols',
      component: () => import('@/features/prevention/EffortPage.vue'),
      props: true,
    },
    {
      path: '/safeguards/:id?',
      name: 'safeguards',
      component: () => import('@/features/prevention/SafeguardsPage.vue'),
      props: true,
    },
    {
      path: '/conferences/:id?',
      name: 'conferences',
      component: async () => {
        await alsoWords('conference');
        return import('@/features/prevention/conference/ConferencesPage.vue');
      },
      props: true,
    },
    {
      path: '/item-tasks',
      name: 'item-tasks',
      component: () => import('@/features/tasks/ItemTasksPage.vue'),
    },
    {
      path: '/calendar',
      name: 'calendar',
      component: () => import('@/features/calendar/CalendarPage.vue'),
    },
    {
      path: '/approvals',
      name: 'approvals',
      component: () => import('@/features/approval/ApprovalsPage.vue'),
    },
    {
      path: '/law/:table?',
      name: 'law',
      component: () => import('@/features/law/LawPage.vue'),
      props: true,
    },
    {
      path: '/grids/:version(\\d+)/draw',
      name: 'grid-draw',
      component: () => import('@/features/grids/GridEditor.vue'),
      props: true,
    },
    {
      path: '/grids/:version?',
      name: 'grids',
      component: () => import('@/features/grids/GridsPage.vue'),
      props: true,
    },
    {
      path: '/imports/:job?',
      name: 'imports',
      component: () => import('@/features/imports/ImportsPage.vue'),
      props: true,
    },
    {
      path: '/stacks',
      name: 'stacks',
      component: () => import('@/features/grids/StacksPage.vue'),
    },
    {
      path: '/holders/:grid?',
      name: 'holders',
      component: () => import('@/features/holders/HoldersPage.vue'),
      props: true,
    },
    {
      path: '/bodies/:code?',
      name: 'bodies',
      component: () => import('@/features/bodies/BodiesPage.vue'),
      props: true,
    },
    {
      path: '/centre',
      name: 'centre',
      component: () => import('@/features/bodies/CentrePage.vue'),
    },
    {
      path: '/classes/:number?',
      name: 'classes',
      component: () => import('@/features/groups/ClassesPage.vue'),
      props: true,
    },
    {
      path: '/ledger',
      name: 'ledger',
      component: () => import('@/features/ledger/LedgerPage.vue'),
    },
    {
      path: '/sessions',
      name: 'sessions',
      component: () => import('./SessionsRoute.vue'),
    },
    { path: '/:rest(.*)*', redirect: '/inbox' },
  ],
});
