import { countryName, weekdaysInWords } from '#lib/explorations/weekdays-in-words.ts';
import { m } from '#lib/i18n/words.ts';
import { holidayCountries } from '#lib/model/holidays.ts';
import { metricName } from '#lib/questions/names.ts';
import type { PageServerLoad } from './$types';
import { headOf } from '../head-of.ts';
import { metricSelect } from '#lib/explorations/metric-select.ts';
import { viewOf } from './view-of.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const view = await viewOf(locals, url);
	if (!view) return { head: null };
	const { metric, metrics, weekdays, seconds } = view;
	const { country } = weekdays;
	const keep = { metric: metric.key, holidays: country ?? 'none' };
	const name = metricName(metric);
	return {
		head: headOf(view, { keep, seconds, contacts: null }),
		name,
		weekdays: weekdaysInWords(weekdays),
		keys: weekdays.rows[0]?.figures.map((weighed) => weighed.metric.key) ?? [],
		untold: !view.isTold,
		selects: [
			metricSelect(metrics, metric),
			{
				name: 'holidays',
				label: m.explore_holidays(),
				groups: [
					{
						name: '',
						options: [
							...holidayCountries.map((one) => ({ value: one, name: countryName(one), chosen: one === country })),
							{ value: 'none', name: m.explore_country_none(), chosen: country === null }
						]
					}
				]
			}
		]
	};
};
