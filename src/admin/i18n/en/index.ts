import audit from "./audit.json"
import card from "./card.json"
import cases from "./cases.json"
import catalogue from "./catalogue.json"
import common from "./common.json"
import consents from "./consents.json"
import desk from "./desk.json"
import earning from "./earning.json"
import entitlements from "./entitlements.json"
import feedback from "./feedback.json"
import health from "./health.json"
import home from "./home.json"
import liability from "./liability.json"
import members from "./members.json"
import menu from "./menu.json"
import messages from "./messages.json"
import overview from "./overview.json"
import owed from "./owed.json"
import packages from "./packages.json"
import personal from "./personal.json"
import redemptions from "./redemptions.json"
import rewards from "./rewards.json"
import safety from "./safety.json"
import services from "./services.json"
import settings from "./settings.json"
import team from "./team.json"
import terms from "./terms.json"
import tiers from "./tiers.json"
import walkIn from "./walkIn.json"

export default {
  audit,
  card,
  cases,
  catalogue,
  common,
  consents,
  desk,
  earning,
  entitlements,
  feedback,
  health,
  home,
  liability,
  members,
  menu,
  messages,
  overview,
  owed,
  packages,
  personal,
  redemptions,
  rewards,
  safety,
  services,
  settings,
  team,
  terms,
  tiers,
  walkIn,
}
