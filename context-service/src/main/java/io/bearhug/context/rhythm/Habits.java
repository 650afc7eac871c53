package io.bearhug.context.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What the days of a person look like. Of an hour in which they have time for themselves they spend some with us with likelihood
 * {@code engaged}, of any other with {@code idle}; how likely they have time depends on the kind of day. Both, and which kind each day was,
 * are learned together in a few rounds (expectation–maximisation), beginning with people in general. Where learning begins decides where it
 * ends: if most days then seem off, it is also tried from days off at weekends, and what explains the days better is kept.
 */
final class Habits {

    /** After so many days a day says half as much. */
    static final double HALF_LIFE_DAYS = 42;

    private static final int ROUNDS = 2;
    /** Beforehand: of how many free hours one is spent with us, worth so many free hours. */
    private static final double ENGAGED = 0.3;

    private static final double ENGAGED_WORTH = 8;
    private static final double LEAST_ENGAGED = 0.02;
    private static final double MOST_ENGAGED = 0.9;
    /** An hour without free time sees them this much more rarely: a look at the phone in a break. */
    private static final double IDLE = 0.08;
    /** Beforehand: days without a sign of life, whatever their kind, worth so many days. */
    private static final double SILENT = 0.15;

    private static final double SILENT_WORTH = 6;
    /** People's shares of shifts weigh as much as so many days. */
    private static final double KIND_WORTH = 4;

    /** A shift likely goes on: each working day of the last few says so much of the next one. */
    private static final double STICKY = 0.5;

    private static final int STICKY_DAYS = 3;

    /** Where more of the days seem off than this, after so many days of evidence, it is doubted. */
    private static final double MANY_OFF = 0.5;

    private static final double DOUBTED_AFTER = 7;
    /** How likely the other guess holds weekends off, and the rest not. */
    private static final double GUESSED = 0.95;
    /** Hours hang together, so that many strange ones say less than one by one: who takes a break takes several. */
    private static final double TEMPER = 0.15;

    private static final int OFF = Kind.OFF;
    private static final double[] ONES = {1, 1, 1, 1, 1};

    private final Diary diary;
    private final double[] weights;
    private final int newFrom;
    private final int freeFrom;
    private final int phase;
    private final double engaged;
    private final double silent;
    private final FreeTime free;
    private final double[] shifts = new double[Kind.COUNT];
    /** Per day and kind: how likely what was seen is on such a day. */
    private final double[][] likelihoods;
    /** Per day and kind: how likely the day was of it. */
    private final double[][] kinds;

    /** Per day, the logarithm of what was taken out of its likelihoods. */
    private final double[] factors;

    private Pattern pattern = Pattern.PEOPLE;

    private Habits(Diary diary, int newFrom, int freeFrom) {
        this.diary = diary;
        this.newFrom = newFrom;
        this.freeFrom = Math.max(0, freeFrom);
        weights = new double[diary.days()];
        for (int day = 0; day < weights.length; day++) {
            weights[day] = Math.pow(2, -(diary.today() - day) / HALF_LIFE_DAYS);
        }
        likelihoods = new double[diary.days()][Kind.COUNT];
        kinds = new double[diary.days()][Kind.COUNT];
        factors = new double[diary.days()];
        phase = Phase.of(diary, weights, this.freeFrom);
        silent = silent();
        engaged = engaged();
        free = new FreeTime(phase);
        for (var kind : Kind.ALL) {
            shifts[kind.index()] = kind.share();
        }
    }

    /**
     * Learns.
     *
     * @param offFrom date from which on days say which are off
     * @param freeFrom date from which on they say when they are free
     */
    static Habits of(Diary diary, LocalDate offFrom, LocalDate freeFrom) {
        var usual = new Habits(diary, diary.index(offFrom), diary.index(freeFrom)).learned();
        if (!usual.isDoubtful()) {
            return usual;
        }
        var other = new Habits(diary, usual.newFrom, usual.freeFrom).guessed().learned();
        return other.evidence() > usual.evidence() ? other : usual;
    }

    private Habits guessed() {
        for (int day = 0; day < diary.days(); day++) {
            var weekday = diary.first().plusDays(day).getDayOfWeek();
            boolean isWeekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
            kinds[day] = mix(isWeekend ? GUESSED : 1 - GUESSED, shifts, ONES);
        }
        learn();
        return this;
    }

    private Habits learned() {
        for (int round = 0; round < ROUNDS; round++) {
            lookAtDays();
            learn();
        }
        lookAtDays();
        return this;
    }

    /** To people in general, who are never free at work, the days of somebody who takes breaks there look off. */
    private boolean isDoubtful() {
        double off = 0;
        double all = 0;
        for (int day = Math.max(0, newFrom); day < diary.today(); day++) {
            if (diary.active()[day] != 0) {
                off += weights[day] * kinds[day][OFF];
                all += weights[day];
            }
        }
        return all >= DOUBTED_AFTER && off > MANY_OFF * all;
    }

    /** Which days are off. */
    Pattern pattern() {
        return pattern;
    }

    /** Days on which they did something, recent ones counted more. */
    double daysOfEvidence() {
        double sum = 0;
        for (int day = 0; day < diary.days(); day++) {
            sum += diary.active()[day] == 0 ? 0 : weights[day];
        }
        return sum;
    }

    /** Likelihood of free time in an hour of such a day. */
    double free(int kind, int hour) {
        return free.of(kind, hour);
    }

    /** Likelihood that they do something with us in an hour of such a day, if they do anything that day. */
    double active(int kind, int hour) {
        return idle() + (engaged - idle()) * free.of(kind, hour);
    }

    /** Likelihood of free time where they were just seen. */
    double freeIfActive(double freeBefore) {
        double both = freeBefore * engaged;
        return both / (both + (1 - freeBefore) * idle());
    }

    /** Likelihood of a day without a sign of life. */
    double silent() {
        double silentDays = 0;
        double all = 0;
        for (int day = 0; day < diary.today(); day++) {
            silentDays += diary.active()[day] == 0 ? weights[day] : 0;
            all += weights[day];
        }
        return (SILENT * SILENT_WORTH + silentDays) / (SILENT_WORTH + all);
    }

    /**
     * Likelihood that they do something with us in an hour of the week.
     *
     * @param before what is thought of that hour otherwise
     * @param worth how many weeks of it that weighs
     */
    double active(DayOfWeek weekday, int hour, double before, double worth) {
        double did = before * worth;
        double all = worth;
        int first =
                Math.floorMod(weekday.getValue() - diary.first().getDayOfWeek().getValue(), DayOfWeek.values().length);
        for (int day = first; day < diary.days(); day += DayOfWeek.values().length) {
            for (int near = -1; near <= 1; near++) {
                int bit = hour + near;
                if (bit >= 0 && bit < PersonalDay.HOURS && (diary.seen()[day] >> bit & 1) != 0) {
                    double weight = weights[day] * (near == 0 ? 1 : FreeTime.NEIGHBOUR);
                    all += weight;
                    did += weight * (diary.active()[day] >> bit & 1);
                }
            }
        }
        return did / all;
    }

    /**
     * Likelihoods of the kinds of a date, with what was seen of it.
     *
     * @param off likelihood that it is a day off, before anything is seen of it
     * @param isGiven whether what was seen does not change that
     */
    double[] kinds(LocalDate date, double off, boolean isGiven) {
        int day = diary.index(date);
        boolean isSeen = day >= 0 && day <= diary.today();
        var mixed = mix(off, shifts(Math.clamp(day, 0, diary.days())), isSeen ? likelihoods[day] : ONES);
        return isGiven ? withOff(off, mixed) : mixed;
    }

    /** The same of a day of which nothing is known but how likely it is off. */
    double[] kinds(double off) {
        return mix(off, shifts, ONES);
    }

    private static double[] mix(double off, double[] shares, double[] of) {
        var mixed = new double[Kind.COUNT];
        double sum = 0;
        for (int kind = 0; kind < Kind.COUNT; kind++) {
            mixed[kind] = (kind == OFF ? off : (1 - off) * shares[kind]) * of[kind];
            sum += mixed[kind];
        }
        for (int kind = 0; kind < Kind.COUNT; kind++) {
            mixed[kind] /= sum;
        }
        return mixed;
    }

    private static double[] withOff(double off, double[] mixed) {
        double working = 1 - mixed[OFF];
        for (int kind = 0; kind < Kind.COUNT; kind++) {
            mixed[kind] = kind == OFF ? off : mixed[kind] * (1 - off) / working;
        }
        return mixed;
    }

    private double idle() {
        return IDLE * engaged;
    }

    private double engaged() {
        double spent = ENGAGED * ENGAGED_WORTH;
        double had = ENGAGED_WORTH;
        for (int day = freeFrom; day < diary.days(); day++) {
            if (diary.active()[day] != 0) {
                spent += weights[day] * Integer.bitCount(diary.active()[day]);
                had += weights[day] * expected(diary.seen()[day]);
            }
        }
        return Math.clamp(spent / had, LEAST_ENGAGED, MOST_ENGAGED);
    }

    /** Free hours among some, where idle ones count as the part of a free one they are. */
    private double expected(int hours) {
        double free = hours == Diary.ALL ? Phase.usualDay() : 0;
        for (int left = hours == Diary.ALL ? 0 : hours; left != 0; left &= left - 1) {
            free += Phase.usual(Integer.numberOfTrailingZeros(left), phase);
        }
        return free + IDLE * (Integer.bitCount(hours) - free);
    }

    /** How likely each day is of each kind, and which pattern they make. */
    private void lookAtDays() {
        var ratios = new double[diary.today()];
        var of = new Likelihood(this, silent);
        for (int day = 0; day < diary.days(); day++) {
            factors[day] = of.write(diary.seen()[day], diary.active()[day], likelihoods[day]);
            if (day < diary.today()) {
                ratios[day] = day < newFrom ? 1 : Math.pow(likelihoods[day][OFF] / working(day), weights[day]);
            }
        }
        pattern = Pattern.of(diary.first(), ratios);
        var off = pattern.off(diary.first(), diary.days());
        for (int day = 0; day < diary.days(); day++) {
            kinds[day] = mix(off[day], shifts(day), likelihoods[day]);
        }
    }

    /** The logarithm of how likely the days are that say which are off, and somebody who is that unlike others. */
    private double evidence() {
        double sum = pattern.evidence() - TEMPER * free.strangeness();
        for (int day = Math.max(0, newFrom); day < diary.today(); day++) {
            sum += weights[day] * (factors[day] + Math.log(working(day)));
        }
        return sum;
    }

    /** How likely what was seen of a day is if they worked. */
    private double working(int day) {
        double working = 0;
        for (int kind = 0; kind < Kind.COUNT; kind++) {
            working += kind == OFF ? 0 : shifts[kind] * likelihoods[day][kind];
        }
        return working;
    }

    private void learn() {
        for (var kind : Kind.ALL) {
            learn(kind);
        }
        shareOut();
    }

    private void learn(Kind kind) {
        var active = new double[PersonalDay.HOURS];
        var unseen = new double[PersonalDay.HOURS];
        double days = 0;
        double lively = 0;
        for (int day = freeFrom; day < diary.days(); day++) {
            double share = weights[day] * kinds[day][kind.index()];
            days += share;
            if (diary.active()[day] != 0) {
                lively += share;
                count(diary.active()[day], share, active);
                count(Diary.ALL & ~diary.seen()[day], share, unseen);
            }
        }
        shifts[kind.index()] = kind.isOff() ? 0 : kind.share() * KIND_WORTH + days;
        free.learn(kind, lively, active, unseen, engaged, idle());
    }

    private void shareOut() {
        double sum = 0;
        for (int kind = 0; kind < Kind.COUNT; kind++) {
            sum += kind == OFF ? 0 : shifts[kind];
        }
        for (int kind = 0; kind < Kind.COUNT; kind++) {
            shifts[kind] /= sum;
        }
    }

    /** Shares of the shifts on a day: a shift is likely that of the working days just before. */
    private double[] shifts(int day) {
        var shares = shifts.clone();
        for (int before = Math.max(freeFrom, day - STICKY_DAYS); before < day && before < diary.days(); before++) {
            for (int kind = 0; kind < Kind.COUNT; kind++) {
                shares[kind] += kind == OFF || diary.active()[before] == 0 ? 0 : STICKY * kinds[before][kind];
            }
        }
        double sum = 0;
        for (int kind = 0; kind < Kind.COUNT; kind++) {
            sum += kind == OFF ? 0 : shares[kind];
        }
        for (int kind = 0; kind < Kind.COUNT; kind++) {
            shares[kind] /= sum;
        }
        return shares;
    }

    private static void count(int hours, double share, double[] into) {
        for (int left = hours; left != 0; left &= left - 1) {
            into[Integer.numberOfTrailingZeros(left)] += share;
        }
    }
}
