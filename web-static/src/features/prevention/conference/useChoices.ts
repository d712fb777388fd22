import { onMounted, shallowRef } from 'vue';
import { listProjects } from '@/api/factors';
import { listWarnings } from '@/api/hotspots';
import { listLetters } from '@/api/prevention';
import { word } from '@/i18n';

interface Choice {
  id: string;
  name: string;
}

/** What a conference can speak to: warnings, letters, projects. */
export function useChoices() {
  const warnings = shallowRef<Choice[]>([]);
  const letters = shallowRef<Choice[]>([]);
  const projects = shallowRef<Choice[]>([]);

  onMounted(async () => {
    const [w, l, p] = await Promise.all([
      listWarnings({ state: 'active' }).catch(() => ({ warnings: [] })),
      listLetters({}).catch(() => ({ letters: [] })),
      listProjects().catch(() => ({ projects: [] })),
    ]);
    warnings.value = w.warnings.map((x) => ({
      id: x.id,
      name: `${x.gridName} · ${word('kind', x.kind)} · ${word('level', x.level)}`,
    }));
    letters.value = l.letters.map((x) => ({ id: x.id, name: `${x.unit} ${x.number ?? ''}` }));
    projects.value = p.projects.map((x) => ({ id: x.id, name: x.name }));
  });

  return { warnings, letters, projects };
}
