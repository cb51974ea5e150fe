/** `source_type` of a reminder; the id is the patch test's. */
export const PATCH_TEST_SOURCE = "patch_test"
