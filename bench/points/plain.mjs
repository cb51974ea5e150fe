// @ts-check

/**
 * @typedef {object} Connection a connection of the driver itself
 * @property {(text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>} query
 */

/** The least that a ledger of points needs. */
export const PLAIN_TABLES = `
  create table bench_member (id int primary key);
  create table bench_entry (
    id bigserial primary key,
    member_id int not null,
    source text not null unique,
    points int not null,
    total_after int not null);
  create index on bench_entry (member_id, id desc);`

/**
 * One posting as somebody would write it by hand: lock the member, look
 * whether the source is there and what the total is, insert, commit.
 *
 * @param {Connection} connection
 * @param {number} member
 * @param {string} source
 * @param {number} points
 */
export const postPlainly = async (connection, member, source, points) => {
  await connection.query("begin")
  await connection.query(
    "select id from bench_member where id = $1 for update",
    [member]
  )
  const { rows } = await connection.query(
    `select exists (select 1 from bench_entry where source = $2) as posted,
            coalesce((select total_after from bench_entry
                       where member_id = $1 order by id desc limit 1), 0) as total`,
    [member, source]
  )
  const [before] = rows
  if (before?.posted === false) {
    await connection.query(
      `insert into bench_entry (member_id, source, points, total_after)
       values ($1, $2, $3, $4)`,
      [member, source, points, Number(before.total) + points]
    )
  }
  await connection.query("commit")
}
