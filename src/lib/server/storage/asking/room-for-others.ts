/** Resolves when others who wait have had their turn: a long reading leaves no request waiting for its end. */
export const roomForOthers = (): Promise<void> =>
	new Promise((resolve) => {
		setImmediate(resolve);
	});
