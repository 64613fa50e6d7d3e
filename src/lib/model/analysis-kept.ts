/** What an analysis found of one subject, as it is kept. */
export type AnalysisKept = {
	/** Which analysis. */
	key: string;
	subject: string;
	/** Of the records that it rests on. */
	dataVersion: string;
	/** Where its random draws began. */
	seed: number;
	/** The result, as JSON. */
	body: string;
	/** Seconds since 1970. */
	computedAt: number;
	tookMilliseconds: number;
};
