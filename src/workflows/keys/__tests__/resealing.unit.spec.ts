import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { RESEALING_MODULES } from "../resealing"

const modules = join(__dirname, "../../../modules")

/** The key of a module whose service can seal anew, from its sources. */
const sealingModules = readdirSync(modules).flatMap((folder) => {
  const service = join(modules, folder, "service.ts")
  const seals =
    existsSync(service) && readFileSync(service, "utf8").includes("resealBatch")
  const index = seals
    ? readFileSync(join(modules, folder, "index.ts"), "utf8")
    : ""
  return /_MODULE = "(\w+)"/.exec(index)?.[1] ?? []
})

describe("the change of keys", () => {
  it("reaches every module with sealed rows", () => {
    expect([...RESEALING_MODULES].toSorted()).toEqual(sealingModules.toSorted())
    expect(sealingModules).toContain("balm_health_profile")
  })
})
