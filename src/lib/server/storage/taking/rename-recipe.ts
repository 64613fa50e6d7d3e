import { eq } from '../drizzle.ts';
import { recipeSchema } from '#lib/model/import.ts';
import type { Session } from '../engine.ts';

/** Calls a recipe something else, and in history too, where a name stands for a source. */
export async function renameRecipe({ db, tables }: Session, name: string, to: string): Promise<void> {
	const { recipe, imports } = tables;
	const [row] = await db.select().from(recipe).where(eq(recipe.name, name));
	if (!row || name === to) return;
	const body = JSON.stringify({ ...recipeSchema.parse(JSON.parse(row.body)), name: to });
	await db.delete(recipe).where(eq(recipe.name, name));
	await db.insert(recipe).values({ name: to, body }).onConflictDoUpdate({ target: recipe.name, set: { body } });
	await db.update(imports).set({ recipeName: to }).where(eq(imports.recipeName, name));
}
