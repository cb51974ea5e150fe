import { z } from "@medusajs/framework/zod"
import { eachOf } from "../../src/shared/parallel"
import type { RunningRoute } from "./routes"

/** Requests in flight at once: the database works while Node does. */
const IN_FLIGHT = 6

/** Rows of a list whose own pages are walked. */
const MOST_IDS = 2

/** What nobody has: the route is asked all the same. */
const NOBODY = "nobody_has_1"

export type Answer = { status: number; text: string }
export type Ask = (path: string) => Promise<Answer>

/** What may be added to a path, to see more than it shows by itself. */
export type Extras = {
  /** Relations that lead from room to room, as `fields=` takes them. */
  fields: readonly string[]
  /** What a page wants to hear before it opens. */
  reason: string
}

/** A page, and the question that shows most of it. */
export type Page = {
  route: string
  path: string
  /** Undefined: the page shows the same, whatever is asked for. */
  most?: string
  /** The same in parts, for whom a part of it is refused. */
  parts: string[]
}

const listSchema = z.record(z.string(), z.unknown())
const rowsSchema = z.array(z.record(z.string(), z.unknown()))

/** Ids in the list that a path answers, or codes where rows are named so. */
const idsIn = ({ status, text }: Answer, parameter: string): string[] => {
  if (status !== 200) {
    return []
  }
  const body = listSchema.safeParse(JSON.parse(text))
  for (const value of Object.values(body.data ?? {})) {
    const rows = rowsSchema.safeParse(value)
    const ids = (rows.data ?? []).flatMap((row) => {
      const id = row[parameter] ?? row["id"]
      return typeof id === "string" ? [encodeURIComponent(id)] : []
    })
    if (ids.length > 0) {
      return ids.slice(0, MOST_IDS)
    }
  }
  return []
}

/**
 * Every page of the running admin, found as a curious owner would find it:
 * lists are opened, and then what is in them.
 *
 * @param routes GET routes, as the server registered them
 * @param ask as somebody who may see everything
 */
export const findPages = async (
  routes: readonly RunningRoute[],
  ask: Ask,
  { fields, reason }: Extras
): Promise<Page[]> => {
  const lists = new Map<string, Promise<Answer>>()
  const list = async (path: string): Promise<Answer> => {
    const known = lists.get(path) ?? ask(path)
    lists.set(path, known)
    return await known
  }
  const isRoute = new Set(routes.map(({ path }) => path))
  const pathsOf = async (route: string): Promise<string[]> => {
    let paths = [""]
    let above = ""
    for (const segment of route.split("/").slice(1)) {
      if (segment.startsWith(":")) {
        const below = new Array<string>()
        for (const path of paths) {
          const ids = isRoute.has(above)
            ? idsIn(await list(path), segment.slice(1))
            : []
          below.push(
            ...(ids.length > 0 ? ids : [NOBODY]).map((id) => `${path}/${id}`)
          )
        }
        paths = below
      } else {
        paths = paths.map((path) => `${path}/${segment}`)
      }
      above = `${above}/${segment}`
    }
    return paths
  }
  const isOk = ({ status }: Answer) => status < 300
  const all = `?fields=${fields.join(",")}`
  const parts = fields.map((part) => `?fields=${part}`)

  /** What of a page's questions is worth asking somebody else as well. */
  const study = async (route: string, path: string): Promise<Page> => {
    const plain = await ask(path)
    if (!isOk(plain)) {
      const reasoned = await ask(`${path}?reason=${reason}`)
      return {
        route,
        path,
        parts: [],
        ...(isOk(reasoned) && { most: `${path}?reason=${reason}` }),
      }
    }
    const whole = await ask(`${path}${all}`)
    if (!isOk(whole)) {
      // Some relation breaks it: each for itself.
      const answers = await Promise.all(
        parts.map(async (part) => await ask(`${path}${part}`))
      )
      const telling = parts.filter((_, index) => {
        const answer = answers[index]
        return answer && isOk(answer) && answer.text !== plain.text
      })
      return { route, path, parts: telling.map((part) => `${path}${part}`) }
    }
    return whole.text === plain.text
      ? { route, path, parts: [] }
      : {
          route,
          path,
          most: `${path}${all}`,
          parts: parts.map((part) => `${path}${part}`),
        }
  }

  const pages: Page[] = []
  await eachOf(routes, IN_FLIGHT, async ({ path: route }) => {
    for (const path of await pathsOf(route)) {
      pages.push(await study(route, path))
    }
  })
  return pages
}

/**
 * Asks for every page as somebody else. Who is refused the page itself is
 * refused it in any form.
 */
export const walkPages = async (
  pages: readonly Page[],
  ask: Ask,
  look: (question: string, answer: Answer, page: Page) => void
): Promise<void> => {
  await eachOf(pages, IN_FLIGHT, async (page) => {
    const put = async (question: string): Promise<number> => {
      const answer = await ask(question)
      look(question, answer, page)
      return answer.status
    }
    if ((await put(page.path)) === 403) {
      return
    }
    if (page.most !== undefined && (await put(page.most)) !== 403) {
      return
    }
    for (const part of page.parts) {
      await put(part)
    }
  })
}
