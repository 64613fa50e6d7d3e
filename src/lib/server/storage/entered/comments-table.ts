import { and, asc, eq, isNull, isNotNull } from '../drizzle.ts';
import { commentSchema, type Comment, type CommentDraft } from '#lib/model/comment.ts';
import { dimensions } from '#lib/model/fact.ts';
import type { Scope } from '#lib/model/scope-named.ts';
import type { Session } from '../engine.ts';
import { bumpPlanVersion } from './settings.ts';

const now = (): number => Math.floor(Date.now() / 1000);

/** Comments of a unit, or of all units, in the order of their days; those taken away are left out. */
export async function readComments(session: Session, unit?: Scope): Promise<Comment[]> {
	const { comment } = session.tables;
	const rows = await session.db
		.select()
		.from(comment)
		.where(
			and(
				isNull(comment.removedAt),
				unit && eq(comment.dimension, dimensions.indexOf(unit.dimension)),
				unit && eq(comment.member, unit.member)
			)
		)
		.orderBy(asc(comment.day), asc(comment.id));
	return rows.map(({ id, dimension, writtenBy, writtenAt, ...rest }) => ({
		id,
		at: writtenAt,
		...commentSchema.parse({ ...rest, dimension: dimensions[dimension], by: writtenBy })
	}));
}

/** Keeps a comment, and answers its number. Throws for what is none. */
export async function writeComment(session: Session, draft: CommentDraft): Promise<number> {
	const { dimension, by, ...rest } = commentSchema.parse(draft);
	const [row] = await session.db
		.insert(session.tables.comment)
		.values({ ...rest, dimension: dimensions.indexOf(dimension), writtenBy: by, writtenAt: now(), removedAt: null })
		.returning({ id: session.tables.comment.id });
	await bumpPlanVersion(session);
	if (!row) throw new Error('The comment was not kept.');
	return row.id;
}

export async function isCommentRemoved(session: Session, id: number): Promise<boolean> {
	const { comment } = session.tables;
	const removed = and(eq(comment.id, id), isNotNull(comment.removedAt));
	return (await session.db.select({ id: comment.id }).from(comment).where(removed)).length > 0;
}

/** Takes a comment away, or brings it back; does nothing when there is none to take or bring. */
export async function setCommentRemoved(session: Session, id: number, isRemoved: boolean): Promise<void> {
	const { comment } = session.tables;
	await session.db
		.update(comment)
		.set({ removedAt: isRemoved ? now() : null })
		.where(and(eq(comment.id, id), isRemoved ? isNull(comment.removedAt) : isNotNull(comment.removedAt)));
	await bumpPlanVersion(session);
}
