package io.bearhug.acceptance.console;

import static io.bearhug.local.demo.cast.DemoShop.TEES;

import com.google.errorprone.annotations.Immutable;
import java.util.Locale;

/** The screens, each as somebody sees it who may see all of it. */
enum ConsoleScreen {
    NOW(Role.MARKETER, _ -> "/", "Silence"),
    PEOPLE(Role.VIEWER, _ -> "/people", "Needs met"),
    UNDERSERVED(Role.MARKETER, _ -> "/people?tab=underserved&days=90", "Under-served"),
    CLICKS(Role.MARKETER, _ -> "/people?tab=clicks&days=7", "Interest is no goal"),
    LIVE(Role.MARKETER, _ -> "/live", "Decision"),
    SEARCH(Role.MARKETER, _ -> "/search", "Whom are you looking for?"),
    PERSON_TIMELINE(Role.AGENT, cast -> person(cast, "timeline"), "Product Viewed"),
    PERSON_NEEDS(Role.AGENT, cast -> person(cast, "now"), "What they are trying to get done"),
    PERSON_WHO(Role.AGENT, cast -> person(cast, "who"), "Names they go by"),
    PERSON_CONTACT(Role.AGENT, cast -> person(cast, "contact"), "What they agreed to"),
    DECISIONS(Role.MARKETER, _ -> "/decisions", "Newest decisions"),
    WHY(Role.MARKETER, cast -> "/decisions/" + cast.decision(), "From all candidates to the answer"),
    WHY_SILENCE(Role.MARKETER, cast -> "/decisions/" + cast.silence(), "From all candidates to the answer"),
    DELIVERY(Role.AGENT, cast -> "/deliveries/" + cast.delivery(), "The message as it was sent"),
    DELIVERY_RICH(Role.AGENT, cast -> "/deliveries/" + cast.delivery() + "?view=html", "The message as it was sent"),
    ACTIONS(Role.MARKETER, _ -> "/actions", "T-shirt"),
    NEEDS(Role.MARKETER, _ -> "/actions?tab=needs", "What speaks for it"),
    CONTACT_POLICY(Role.MARKETER, _ -> "/actions?tab=contact", "Across all actions"),
    ACTION(Role.MARKETER, _ -> "/actions/" + TEES, "Its words"),
    DRAFTS(Role.MARKETER, _ -> "/drafts", "based on v"),
    VERSIONS(Role.APPROVER, _ -> "/drafts?tab=versions", "in force"),
    DRAFT(Role.MARKETER, cast -> "/drafts/" + cast.draft(), "What it would change"),
    SIMULATIONS(Role.MARKETER, cast -> "/simulations?by=draft/" + cast.draft(), "Take recorded decisions again"),
    SIMULATION(Role.MARKETER, cast -> "/simulations/" + cast.simulation(), "decisions would have come out otherwise"),
    EVALUATIONS(Role.VIEWER, _ -> "/simulations?tab=evaluation", "administrators can start one"),
    EVALUATION(Role.MARKETER, cast -> "/evaluations/" + cast.evaluation(), "What it stands on");

    /** Where a screen is, once its cast is known. */
    @Immutable
    private interface Address {
        String of(Cast cast);
    }

    private final Role role;
    private final Address path;
    private final String words;

    ConsoleScreen(Role role, Address path, String words) {
        this.role = role;
        this.path = path;
        this.words = words;
    }

    private static String person(Cast cast, String tab) {
        return "/persons/" + cast.mara().personId() + "?tab=" + tab;
    }

    /** Who looks at it. */
    Role role() {
        return role;
    }

    /** Its address below that of the console. */
    String path(Cast cast) {
        return path.of(cast);
    }

    /** Something it says once its data is there. */
    String words() {
        return words;
    }

    /** Under which its pictures are kept. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
