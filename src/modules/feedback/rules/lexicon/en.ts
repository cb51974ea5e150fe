import type { LexiconSource } from "./lexicon"

/**
 * English, written for this project: what customers of wellness, hair and
 * beauty stores say. Plain inflections (-s, -ed, -ing, -ly, -er, -est) are
 * found by the scanner and need no line of their own.
 */
export const englishLexicon: LexiconSource = {
  valence: [
    [
      3,
      `excellent, excellence, outstanding, superb, amazing, fantastic, awesome
      wonderful, perfect, perfection, brilliant, phenomenal, exceptional, best
      magnificent, flawless, fabulous, incredible, adore, stunning, heavenly
      heaven, divine, terrific, marvelous, marvellous, spectacular, blissful
      bliss, godsend, lifesaver, gem, love, loved, loves, loving, exquisite
      unbeatable, unmatched, sublime, extraordinary, remarkable, masterpiece
      first class, first rate, world class, top notch, second to none
      blown away, beyond expectations, five stars, 5 stars, ten out of ten
      exceeded my expectations, exceeds my expectations, highly recommend
      highly recommended, strongly recommend, definitely recommend
      works like a charm, can't go wrong, cannot go wrong, can't beat
      can't be beat, worth every penny, worth every cent, could not be happier
      couldn't be happier, couldn't be better, could not ask for more
      can't say enough, never felt better, made my day, five star, finest, hands down, rocks
      any better, no better than this, never been better, dream, the tops
      far superior, best ever, unforgettable, magical, magic, superbly`,
    ],
    [
      2,
      `great, beautiful, gorgeous, lovely, happy, happily, happier, pleased
      delight, delightful, delighted, impress, impressed, impressive, enjoy
      enjoyable, relaxing, relaxed, relaxation, refreshed, refreshing, fresh
      rejuvenated, rejuvenating, revived, reborn, soothing, soothed, pampered
      friendly, friendlier, kind, kindness, warm, welcoming, attentive, caring
      professional, professionalism, skilled, skillful, skilful, talented
      talent, gentle, thoughtful, courteous, polite, helpful, hospitable
      knowledgeable, experienced, expert, expertise, patient, honest, sincere
      recommend, recommendation, thank, thanks, grateful, appreciate
      appreciated, comfortable, comfy, comfort, cozy, cosy, clean, spotless
      immaculate, tidy, hygienic, crisp, smooth, silky, shiny, radiant
      glowing, glow, elegant, sleek, stylish, attractive, classy, luxurious
      luxury, charming, favorite, favourite, winner, bargain, generous
      accurate, precise, precision, efficient, effective, intuitive, easy
      ease, simple, simplicity, convenient, convenience, handy, useful
      versatile, powerful, vivid, satisfied, satisfying, satisfy, satisfaction
      pleasant, pleasure, joy, glad, thrilled, excited, exciting, fun, calm
      peaceful, serene, tranquil, healed, relief, relieved, improve, improved
      improvement, benefit, success, successful, successfully, worth, worthy
      affordable, reliable, durable, sturdy, rugged, superior, ideal
      well made, well built, well designed, well worth, well done, well trained
      well organized, well organised, works well, worked well, works great
      worked great, works fine, work well, work great, work perfectly
      pleasantly surprised, come back, be back, coming back, will return
      look forward, looking forward, good value, great value, great deal
      good deal, good job, great job, nice job, on time, like new, new person
      at ease, spot on, bang on, stands out, above and beyond
      went out of their way, went out of her way, went out of his way, eye catching
      fell in love, in love with, hit the spot, do the trick, does the trick
      did the trick, a breeze, a must, thumbs up, crystal clear
      user friendly, regret nothing, sets it apart, hooked, amazed, blessed
      flexibility, beneficial, pampering, transformed, transformation, a treat, real treat
      wow, no brainer, lucky, luckily, praise, proud, pride, breathtaking
      dreamy, lush, graceful, sophisticated, personal touch, solved, resolved
      cheerful, smile, smiling, laugh, cheer, cherish, admire, respect
      respectful, reassuring, reassured, confident, confidence, encouraging
      energetic, energized, lively, uplifting, invigorating, invigorated
      weightless, serenity, harmony, balanced, flattering, compliments
      compliment, glamorous, youthful, plump, supple, nourished, hydrated
      advantage, achieve, achievement, accomplished, award, adorable, hooray
      congratulations, kudos, bravo, cheers, hats off, ecstatic, elated
      overjoyed, ten stars, a joy, a delight, painlessly, effortless
      effortlessly, seamless, seamlessly, flawlessly, beautifully, to die for
      feel good, felt good, feels good, feel like a new, melted away
      worth the money, worth the price, worth it, well priced, good price
      great price, priced right, big fan, my favourite, my favorite, a plus
      innovative, ingenious, robust, rewarding, pleasing, appealing`,
    ],
    [
      1.2,
      `good, nice, nicely, decent, plus, positive, cool, neat, interesting
      safe, secure, supportive, bonus, quiet, stable, organized
      organised, fast, quick, fair, reasonable, reasonably, flexible, lasting
      lightweight, compact, portable, bright, brighter, clear, clearly, sharp
      strong, solid, rich, advantage, liked, likes, i like
      really like, also like, like it, like this, like the way, like that it
      correct, proper, fit, fits, responsive, thorough, punctual, prompt, soft
      modern, cute, pretty good, sweet, steady, clarity, worthwhile, long lasting
      inexpensive, upgrade, well, win, smart, clever, capable, trust, trusted
      trustworthy, healthy, enough room, works, innovative, free of charge
      no problem, no problems, no complaint, no complaints, no issue, no issues
      no trouble, no regrets, not a problem, without a hitch
      without any problem, without problems, not bad, never had a problem, not only
      never had any problem, problem free, trouble free, hassle free
      worry free, no worries, nothing but good, don't regret, not regret
      not disappointed, no wonder, wasn't disappointed, won't regret
      won't be disappointed, not be disappointed, never disappoint
      never disappoints, never let me down, not hurt, didn't hurt, painless`,
    ],
    [0.2, `ok, okay, not too bad, so far so good`],
    [
      0.7,
      `better, quality, fine, free, plenty, enough, more than enough, adequate, acceptable, works as`,
    ],
    [
      -0.7,
      `hard, limited, loud, concern, concerned, concerning, wait, waiting, small
      tiny, bulky, heavy, heavier, difficult, difficulty, tricky, expensive, pricey
      costly, unless, unclear, return, returned, sorry, sadly, cold, tight
      minor, flaw, so so, average, mediocre, meh, ordinary, cheap, plastic
      nothing special, could be better, could have been better, downside
      drawback, drawbacks, cons, complaint, refund, cancelled, canceled
      wish, wished, strange, odd, weird, only complaint, waited, plain`,
    ],
    [
      -2,
      `bad, badly, poor, poorly, disappoint, disappointed, disappointing
      disappointment, disappoints, rude, rudely, unprofessional, unfriendly
      impolite, unhelpful, dirty, stained, smelly, stink, stinky, gross
      broke, broken, break, breaks, breaking, fail, failed, fails, failure
      faulty, defective, defect, damage, damaged, crash, freeze, froze
      frozen, problem, problems, problematic, trouble, troublesome, issue
      error, buggy, glitch, malfunction, annoying, annoyed, annoy, annoyance
      irritating, frustrate, frustrating, frustrated, frustration, angry
      anger, mad, upset, upsetting, unhappy, unsatisfied, dissatisfied
      unsatisfactory, regret, sad, unfortunately, unfortunate, complain
      mistake, wrong, wrongly, worse, worsen, painful, pain, hurt, hurts
      hurting, sore, uncomfortable, discomfort, awkward, clumsy, flimsy
      cheaply, shoddy, overpriced, misleading, mislead, misled, lie, lied
      liar, dishonest, deceptive, deceived, cheat, cheated, ignore, ignored
      neglect, neglected, careless, carelessly, sloppy, rushed, inconsistent
      unreliable, unstable, dead, died, dies, die, dying, hassle, confusing
      confused, complicated, cumbersome, tedious, impossible, inconvenient
      inconvenience, insult, insulting, insulted, arrogant, hostile
      dismissive, indifferent, condescending, lukewarm, stuffy, noisy
      cramped, messy, mess, greasy, sticky, patchy, uneven, brassy, frizzy
      frizz, dull, bored, boring, bland, shame, embarrassed, embarrassing
      ugly, weak, slow, slowly, sluggish, late, delay, delayed, overbooked
      missing, lost, lose, losing, lack, lacks, lacking, lacked, scratch
      scratchy, crack, cracked, leak, leaking, noise, static, fuzzy, blurry
      distorted, negative, flawed, inferior, inadequate, insufficient
      incompetent, inexperienced, untrained, pushy, pressured, pressuring
      upsell, upselling, hard sell, aggressive, stressful, stressed, tense
      nervous, worry, worried, worrying, scared, scary, afraid, unsafe
      dangerous, hazard, harm, harmful, harsh, rough, roughly, stale, rotten
      moldy, mouldy, unfair, unreasonable, ridiculous, absurd, nonsense
      stupid, dumb, idiot, lazy, chaotic, chaos, disorganized, disorganised
      overcharge, overcharged, hidden fee, hidden fees, skipped, forgot
      ineffective, pointless, unusable, unresponsive, incorrect, incorrectly
      incompatible, unable, struggle, struggled, stuck, jam, jammed, jams
      let down, lets down, gave up, give up, gives up, too bad, not worth
      not good, not great, not happy, not impressed, not recommend, not work
      not working, not return, not come back, not be back, not going back
      never come back, never go back, never coming back, never be back
      would not recommend, wouldn't recommend, won't recommend, won't be back
      can't recommend, cannot recommend, won't come back, won't return
      doesn't work, didn't work, don't work, won't work, does not work
      did not work, wouldn't work, stopped working, stops working, quit working
      fell apart, falls apart, falling apart, fall apart, fell off, falls off
      no effect, no difference, no result, no results, no help, no apology
      made me wait, kept me waiting, half an hour late, barely works
      wears out, wore out, ran out, of no use, no use, no good, no better
      sent it back, send it back, take it back, took it back, went wrong
      nothing but trouble, nothing but problems, think twice, beware
      stay clear, steer clear, look elsewhere, better off, not as advertised
      not as described, cut corners, cutting corners, falls short, fell short
      fall short, leaves a lot to be desired, leave a lot to be desired
      screwed, minus, shortcoming, substandard, second rate, third rate
      drives me nuts, drove me nuts, drive me nuts, no avail, no response
      no answer, no excuse, forget it, forget about, took forever, takes forever
      for nothing, embarassing, nonresponsive, overloaded, never answered
      the last straw, at best, if only, weakness, weaknesses, corrupt, corrupted
      false, unlucky, impatient, blame, blamed, reject, rejected, refuse
      refused, denied, misery, miserable, depressing, depressed, dismal, grim
      grief, cry, cried, tears, ashamed, guilty, bitter, hopeless, helpless
      clueless, inept, ignorant, disrespect, disrespectful, mock, mocked
      racist, sexist, harass, harassed, creepy, inappropriate, violated
      threatened, threatening, intimidating, chaos, fiasco, debacle, botched
      mishap, blunder, screw up, screwed up, messed up, mess up, mixed up
      mix up, turned away, turned off, put off, cut short, charged twice
      charged me twice, sent back, sending it back, sending back, returning
      obsolete, erratic, intermittent, overheated, overheats, dies out
      interrupted, disturbed, disturbing, suffer, suffered, suffering, agony
      torture, unpleasant, undesirable, unwelcome, unimpressed
      unimpressive, underwhelming, underwhelmed, uninterested, unpolished
      uninspired, lackluster, lacklustre, fake
      bogus, exaggerated, overrated, overhyped, hype, not sure, no point
      headache to, a pain, too much, too long, too short, too small, too big
      too expensive, too hot, too cold, too loud, too rough, too hard last time i, more trouble than, gimmick, gimmicky, quit
      misled, nasty, grumpy, moody, snapped, yelled, shouted, scolded, bored
      cranky, abrupt, tacky, tasteless, worn, worn out, torn, shabby, dated
      outdated, crowded, unclean, chipped, peeled off, faded, crooked, choppy
      recommend against, against it, stopped, distort, unbearable, intolerable
      under pressure to buy, talked down, walked out, butcher, limp, lumpy`,
    ],
    [
      -3,
      `terrible, terribly, horrible, horribly, awful, dreadful, horrendous
      atrocious, abysmal, disgust, disgusting, disgusted, appalling, appalled
      worst, hate, hated, hates, worthless, nightmare, garbage, trash, rubbish
      crap, crappy, junk, scam, scammed, fraud, ripoff, rip off, ripped off
      pathetic, unacceptable, outrageous, filthy, disaster, disastrous
      useless, lousy, inexcusable, unforgivable, vile, revolting, horrid
      traumatic, humiliating, humiliated, ruin, ruined, ruins, butchered
      shambles, suck, sucks, sucked, joke, furious, livid, disgrace
      disgraceful, shameful, shocking, waste, wasted, wasting, waste of money
      waste of time, waste your money, waste your time, waste my time
      stay away, never again, avoid, do not buy, don't buy, don't bother
      never buy, never use, don't waste, do not waste, paperweight, lemon
      piece of junk, piece of crap, piece of garbage, total loss`,
    ],
  ],
  negators: `not, no, never, nor, neither, none, nobody, nothing, nowhere
    without, cannot, can't, cant, don't, dont, doesn't, doesnt, didn't, didnt
    isn't, isnt, wasn't, wasnt, aren't, weren't, won't, wont, wouldn't
    wouldnt, couldn't, couldnt, shouldn't, hasn't, haven't, hadn't, ain't
    hardly, barely, scarcely, rarely, seldom, less, least, far from
    instead of, rather than, fails to, failed to`,
  intensifiers: [
    [
      1.4,
      `very, really, extremely, incredibly, absolutely, completely, totally, so
      highly, super, truly, utterly, remarkably, exceptionally, such, most, all
      particularly, especially, deeply, seriously, insanely, beyond, always
      definitely, entirely, thoroughly, too, far, much, even, constantly`,
    ],
    [
      0.6,
      `somewhat, slightly, a bit, a little, kind of, sort of, kinda, partly
      fairly, relatively, mildly, almost, nearly, sometimes, occasionally
      might, maybe, perhaps, supposed to be, if`,
    ],
  ],
  contrasts: `but, however, yet, although, though, except, nevertheless
    nonetheless, still, on the other hand, until`,
  health: {
    serious: `burn, burned, burnt, burns, burning, blister, blisters
      blistered, bleed, bleeding, bled, blood, infection, infected, allergic
      allergy, allergies, anaphylaxis, anaphylactic, hospital, ambulance
      emergency room, urgent care, faint, fainted, fainting, unconscious
      passed out, blacked out, chest pain, can't breathe, couldn't breathe
      could not breathe, trouble breathing, short of breath, wound, wounded
      injured, injury, injuries, fracture, fractured, scald, scalded
      scalding, electrocuted, electric shock, got a shock, poisoned
      poisoning, concussion, seizure, asthma attack, bald spot, bald patch
      hair fell out, hair is falling out, hair falling out, hair came out
      cut my skin, cut my ear, cut my finger, cut my scalp, cut my neck
      cut me, nicked my, slipped and fell, broken skin, pus, oozing`,
    mild: `rash, rashes, hives, eczema, itch, itchy, itching, swollen
      swelling, swelled, welts, bruise, bruised, bruises, bruising, dizzy
      dizziness, lightheaded, light headed, nausea, nauseous, vomit, vomited
      vomiting, threw up, numb, numbness, tingling, redness, inflamed
      inflammation, irritation, irritated skin, skin irritated, irritated my
      stinging, stung, peeling skin, skin is peeling, skin peeled, sprain
      sprained, fever, fungus, fungal, unsanitary, unhygienic, unsterile
      unsterilized, unsterilised, not sterilized, not sterilised
      not disinfected, dirty needle, dirty needles, reused needle, went to a doctor
       went to the doctor, see a doctor, saw a doctor, my doctor
      dermatologist, breakout, broke out, hair loss, headache, migraine
      palpitations, left a scar, left scars, scarred, slipped, tripped
      chemical smell, fumes, mold, mould, cockroach, cockroaches`,
  },
  harmless: `burn calories, burn fat, fat burning, burning calories
    burning incense, incense burning, burning candle, burning candles
    candles burning, candle burning, scented candles burning, burn incense
    blood circulation, blood flow, slow cooker, cold drink, cold towel
    cold water, cold stone, small talk, deep tissue, dead skin, dead sea
    dead ends, trouble areas, problem areas, problem skin, hard work
    hard working, hard to beat, light pressure, sore muscles, sore shoulders
    sore neck, sore back, back pain, neck pain, shoulder pain, muscle pain
    pain relief, pain free, stress relief, no doubt, no time, no one else
    no matter, no longer, not just, kind of, kind of music, like a, break up
    lost track of time, lost weight, lose weight, lost pounds, waiting room
    waiting area, free parking, full refund policy, well known, as well
    as well as, thanks to, issue of, light weight, fine hair, pretty much
    return policy, no need, none other, too well known`,
  demands: `refund, my money back, money back, chargeback, lawyer, attorney
    sue, lawsuit, legal action, report you, police, health department
    bad review, one star everywhere, compensation, complaint to`,
  topics: {
    result: `haircut, cut, trim, colour, color, highlights, dye, dyed, perm
      massage, facial, manicure, pedicure, nails, lashes, brows, treatment
      result, results, effect, technique, moxibustion, cupping, blowout
      hairstyle, waxing, skin`,
    staff: `staff, therapist, masseuse, masseur, stylist, hairdresser, barber
      beautician, receptionist, technician, manager, owner, team, attitude
      rude, friendly, polite, attentive, unprofessional, professional, girl
      lady, guy, front desk, reception, employee`,
    waiting: `wait, waited, waiting, late, delay, delayed, queue, minutes late
      on time, punctual, overbooked, hours late`,
    booking: `booking, booked, appointment, reservation, reschedule
      rescheduled, cancel, cancelled, canceled, double booked, phone, voicemail
      walk in, website, app`,
    price: `price, prices, priced, pricing, pricey, cost, expensive
      overpriced, cheap, money, value, charge, charged, overcharged, bill
      fee, refund, tip, affordable, inexpensive, worth every penny, discount`,
    selling: `upsell, upselling, pushy, hard sell, membership, pressured
      selling, sales pitch, sell me, buy a package, under pressure to buy`,
    cleanliness: `clean, dirty, filthy, towel, towels, hygiene, hygienic
      unhygienic, unsanitary, spotless, stained, dusty, sheets, immaculate
      moldy, mouldy, unsterilized, unsterilised, smelly`,
    place: `room, music, decor, noise, noisy, loud, temperature, parking
      toilet, bathroom, atmosphere, ambience, ambiance, space, lighting
      location, cold room, air conditioning, shower, salon, spa, stuffy`,
    product: `product, products, oil, oils, shampoo, conditioner, cream
      lotion, serum, scent, fragrance, mask, polish, gel`,
    comfort: `pain, painful, hurt, hurts, sore, comfortable, uncomfortable
      pressure, bed, gentle, rough, relaxing, relaxed, comfort, soothing`,
  },
}
