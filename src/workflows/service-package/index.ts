export * from "./workflows/grant-entitlements"
export * from "./workflows/withdraw-canceled-entitlements"
export * from "./workflows/withdraw-entitlements"
export * from "./workflows/withdraw-refunded-entitlements"
