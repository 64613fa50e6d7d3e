/** Contacts that began in one hour of the clock; `startedAt` is the hour's first second, `day` its day for the organisation. */
export type HourCount = {
	startedAt: number;
	day: string;
	contacts: number;
	offered: number;
	handled: number;
	abandoned: number;
	shortAbandoned: number;
	transfers: number;
	handleSeconds: number;
};
