import { ref, watch } from 'vue';
import { listBodies, type BodyChoice } from '@/api/bodies';

/** Bodies that could take the item, read when the form shows. */
export function useBodies(number: () => string) {
  const bodies = ref<BodyChoice[]>([]);
  watch(
    number,
    async (now) => {
      const answer = await listBodies(now).catch(() => null);
      if (answer !== null && now === number()) bodies.value = answer.bodies;
    },
    { immediate: true },
  );
  return bodies;
}
