/** What is worked out when somebody first asks for it, and once. */
export function whenTold<Told>(workOut: () => Told): () => Told {
	let told: { is: Told } | null = null;
	return () => (told ??= { is: workOut() }).is;
}
