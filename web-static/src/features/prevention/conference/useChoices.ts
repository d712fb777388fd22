import { onMounted, shallowRef } from 'vue';
import { listPlaces } from '@/api/endpoints';
import { listProjects } from '@/api/factors';
import { listWarnings } from '@/api/hotspots';
import { listLetters } from '@/api/prevention';
import { user } from '@/api/session';
import { word } from '@/i18n';

interface Choice {
  id: string;
  name: string;
}

/** What a conference can be held for and speak to: places, warnings, letters, projects. */
export function useChoices() {
  const places = shallowRef<Choice[]>([]);
  const warnings = shallowRef<Choice[]>([]);
  const letters = shallowRef<Choice[]>([]);
  const projects = shallowRef<Choice[]>([]);

  /** Whole streets and the district the writer answers for. */
  async function readPlaces(): Promise<void> {
    const all: Choice[] = [];
    for (const code of user.value?.territory ?? []) {
      const parts = await listPlaces(code.slice(0, 6)).catch(() => ({ places: [] }));
      for (const p of parts.places)
        if (p.code.length <= 9 && p.code.startsWith(code) && !all.some((x) => x.id === p.code))
          all.push({ id: p.code, name: p.name });
    }
    places.value = all;
  }

  onMounted(async () => {
    const [w, l, p] = await Promise.all([
      listWarnings({ state: 'active' }).catch(() => ({ warnings: [] })),
      listLetters({}).catch(() => ({ letters: [] })),
      listProjects().catch(() => ({ projects: [] })),
      readPlaces(),
    ]);
    warnings.value = w.warnings.map((x) => ({
      id: x.id,
      name: `${x.gridName} · ${word('kind', x.kind)} · ${word('level', x.level)}`,
    }));
    letters.value = l.letters.map((x) => ({ id: x.id, name: `${x.unit} ${x.number ?? ''}` }));
    projects.value = p.projects.map((x) => ({ id: x.id, name: x.name }));
  });

  return { places, warnings, letters, projects };
}
