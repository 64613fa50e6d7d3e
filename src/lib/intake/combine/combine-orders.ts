import type { Combined, Part } from './part.ts';
import { firstStated } from './first-stated.ts';

/** One order of its lines, worth what they come to together where each has its own amount; what comes to nothing is no purchase. */
export function combineOrders(
	parts: Part<'orders'>[],
	{ summed = [] }: { summed?: readonly string[] | undefined }
): Combined<'orders'>[] {
	const [order] = firstStated(parts);
	if (!order || !summed.includes('amount')) return order ? [order] : [];
	const amounts = parts.flatMap(({ record }) => record.amount ?? []);
	if (amounts.length === 0) return [order];
	const amount = Math.round(amounts.reduce((sum, one) => sum + one, 0) * 100) / 100;
	return amount > 0 ? [{ ...order, record: { ...order.record, amount } }] : [];
}
