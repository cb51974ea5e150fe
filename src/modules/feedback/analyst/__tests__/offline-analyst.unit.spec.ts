import { createOfflineAnalyst } from "../offline-analyst"
import { describeAnalystContract } from "./analyst-contract"

describeAnalystContract("offline", async () => ({
  analyst: createOfflineAnalyst(),
  close: async () => undefined,
}))
