import { computed, reactive, ref, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { listChoices, routesOf } from '@/api/law';
import { user } from '@/api/session';
import type { Item } from '@/api/types';
import { day } from '@/lib/dates';
import {
  begin,
  complete,
  gaps as gapsOf,
  payload as payloadOf,
  shown as shownOf,
  type Context,
  type Draft,
  type Field,
} from './form';

/** Fields whose proposals come from the routes of the kind. */
const BY_ROUTE = new Set(['channel', 'whereTo', 'routesTold']);

/** A list of fields while somebody fills it in. What was typed outlives a newer item. */
export function useForm(fields: MaybeRefOrGetter<readonly Field[]>, item: MaybeRefOrGetter<Item>) {
  const draft = reactive<Draft>({});
  const tried = ref(false);
  const context = reactive<Context>({
    item: toValue(item),
    today: day(Date.now()),
    me: user.value?.id ?? '',
    routes: [],
    causes: [],
  });
  watch(
    () => toValue(item),
    (now) => (context.item = now),
  );

  const seen = computed(() => shownOf(toValue(fields), draft, context));
  const gaps = computed(() => gapsOf(toValue(fields), draft, context));
  const lacking = computed(() => (tried.value ? new Set(gaps.value.map((f) => f.name)) : NONE));

  function start(preset: Record<string, string> = {}): void {
    const now = toValue(item);
    Object.assign(context, { item: now, today: day(Date.now()), me: user.value?.id ?? '' });
    context.routes = [];
    for (const name of Object.keys(draft)) delete draft[name];
    Object.assign(draft, begin(toValue(fields), context, preset));
    tried.value = false;
    if (toValue(fields).some((f) => BY_ROUTE.has(f.name))) void propose(now);
    if (toValue(fields).some((f) => f.name === 'rootCause')) void sort(now);
  }

  async function propose(now: Item): Promise<void> {
    const routes = await routesOf(now.kind);
    if (context.item.number !== now.number) return;
    context.routes = routes;
    complete(toValue(fields), draft, context);
  }

  /** A list that cannot be had is not asked for; the server says so if it was needed. */
  async function sort(now: Item): Promise<void> {
    const { rootCauses } = await listChoices().catch(() => ({ rootCauses: [] }));
    if (context.item.number === now.number) context.causes = rootCauses;
  }

  /** Puts a value into a field as the reader chose it. */
  function set(field: Field, value: Draft[string]): void {
    draft[field.name] = value;
    field.changed?.(draft, context);
  }

  return {
    draft,
    context,
    seen,
    gaps,
    lacking,
    tried,
    start,
    set,
    payload: () => payloadOf(toValue(fields), draft, context),
  };
}

const NONE: ReadonlySet<string> = new Set();
