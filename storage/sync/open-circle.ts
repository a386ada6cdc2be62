import type { Database } from '../database.ts';
import { CircleLeft } from './deps.ts';
import type { CircleRow } from './rows.ts';

/** Inside a transaction. @throws CircleLeft */
export async function openCircle(db: Database, id: string): Promise<CircleRow> {
  const circle = await db.circles.get(id);
  if (!circle || circle.leaving) throw new CircleLeft(id);
  return circle;
}
