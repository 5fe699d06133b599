import { useFetched } from "../net/fetched.js";

/** The plans that came with the program: `{plans: [{name, title}], error}`. */
export function useSamples() {
  const { value, error } = useFetched("/api/plans");
  return { plans: value?.plans ?? [], error };
}
