import { computed, ref, shallowRef } from 'vue';
import type { Place } from '@/api/gridEdits';
import type { Editing, Hand } from '@/map/draw';
import type { Snap } from './topology';
import type { Editor } from './useEditor';

export type Tool = 'select' | 'split' | 'reshape' | 'corners';

/** What the hand on the map means: picks grids, draws a line, drags corners. */
export function useDrawing(editor: Editor) {
  const tool = ref<Tool>('select');
  const line = shallowRef<Place[]>([]);
  /** The line is drawn to its end. */
  const cut = ref(false);
  const corner = shallowRef<Place | null>(null);
  let view: Editing | undefined;
  let dragged: Place | null = null;

  const cutting = computed(() => tool.value === 'split' || tool.value === 'reshape');

  function draw(places: Place[]): void {
    line.value = places;
    view?.showLine(places);
  }

  function clear(): void {
    draw([]);
    cut.value = false;
    corner.value = null;
    dragged = null;
    view?.showPreview([]);
    view?.showSnap(null);
  }

  function use(next: Tool): void {
    clear();
    tool.value = next;
    view?.showCorners(next === 'corners');
  }

  const snapped = (at: Place, reach: number): Snap => editor.topology.value.snap(at, reach);

  function mark(at: Place, reach: number): Snap {
    const snap = snapped(at, reach);
    view?.showSnap(snap.at, snap.kind);
    return snap;
  }

  function drop(at: Place, reach: number): void {
    const from = dragged;
    dragged = null;
    if (from === null) return;
    const to = snapped(at, reach).at;
    if (to[0] === from[0] && to[1] === from[1]) {
      view?.showPreview([]);
      return;
    }
    corner.value = null;
    void editor.send({ kind: 'MOVE_CORNER', at: from, to }).then(() => view?.showPreview([]));
  }

  function click(at: Place, reach: number): void {
    if (cutting.value && !cut.value) {
      draw([...line.value, snapped(at, reach).at]);
      return;
    }
    if (tool.value === 'corners') {
      const snap = snapped(at, reach);
      if (snap.kind === 'edge') void editor.send({ kind: 'ADD_CORNER', at: snap.at });
      else corner.value = snap.kind === 'corner' ? snap.at : null;
      return;
    }
    const code = view?.codeAt(at) ?? null;
    if (code !== null && tool.value === 'select') editor.toggle(code);
  }

  /** The line is as it shall be; a double click has set its last place twice. */
  function finish(): void {
    if (!cutting.value || cut.value) return;
    const ends = line.value.filter(
      (p, i, all) => i === 0 || p[0] !== all[i - 1]![0] || p[1] !== all[i - 1]![1],
    );
    draw(ends);
    cut.value = ends.length > 1;
  }

  const hand: Hand = {
    move: (at, reach) => {
      if (tool.value !== 'select' && dragged === null) mark(at, reach);
    },
    click,
    grab: (at, reach) => {
      if (tool.value !== 'corners' || editor.busy.value) return false;
      const snap = snapped(at, reach);
      if (snap.kind !== 'corner') return false;
      dragged = snap.at;
      corner.value = snap.at;
      return true;
    },
    drag: (at, reach) => {
      if (dragged === null) return;
      view?.showPreview(editor.topology.value.moved(dragged, mark(at, reach).at));
    },
    drop,
    finish: (reach) => {
      // Two quick clicks far apart are two places, not an end.
      const [a, b] = line.value.slice(-2);
      if (a && b && Math.hypot(a[0] - b[0], a[1] - b[1]) <= 2 * reach) finish();
    },
    cancel: clear,
  };

  return {
    tool,
    line,
    cut,
    corner,
    cutting,
    use,
    clear,
    finish,
    back: () => {
      cut.value = false;
      draw(line.value.slice(0, -1));
    },
    show: (editing: Editing) => {
      view = editing;
      editing.listen(hand);
    },
  };
}

export type Drawing = ReturnType<typeof useDrawing>;
