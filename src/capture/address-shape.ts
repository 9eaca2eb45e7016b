// Addresses of one kind: pages of the same system differ in ids and in what follows them.

/** Parameters that name one posting. */
const ID_QUERY =
  /[?&](?:gh_jid|ashby_jid|jk|vjk|jobid|job_id|jobpostingid|currentjobid|opportunityid|pid|jl|lever|id)=[^&]/i;

/** Whether the address's query names one posting. */
export const namesPosting = ({ search }: URL): boolean => ID_QUERY.test(search);

/** Equal for addresses of the same kind: "host/jobs/#" for `/jobs/12-painter` and for `/jobs/13/potter/view`. */
export function shapeOf({ hostname, pathname }: URL): string {
  const steps = pathname.split("/").filter(Boolean);
  const id = steps.findIndex((step) => /\d/.test(step));
  return `${hostname}/${(id < 0 ? [...steps.slice(0, -1), `${steps.length}`] : [...steps.slice(0, id), "#"]).join("/")}`;
}
