/** So many ISO days from one on. */
export const daysFrom = (first: string, count: number): string[] =>
	Array.from({ length: count }, (_, place) =>
		new Date(Date.parse(`${first}T00:00:00Z`) + place * 86_400_000).toISOString().slice(0, 10)
	);
