package io.bearhug.decision.explanation;

import io.bearhug.contracts.Evidence;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.catalogue.Text;
import io.bearhug.contracts.context.LiveContext.NeedView;
import io.bearhug.contracts.context.LiveContext.Purchase;
import io.bearhug.decision.content.Mentions;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One sentence a human would say, for the person. */
public final class Reasons {

    private Reasons() {}

    /**
     * Why this, why you.
     *
     * @param traits names of the traits the content mentions
     */
    public static String forAct(Candidate candidate, List<String> traits, Deliberation mind) {
        var phrases = Phrases.in(mind.situation().locale());
        var parts = new ArrayList<String>();
        need(candidate, mind, phrases).ifPresent(parts::add);
        traits.forEach(trait -> told(trait, mind, phrases).ifPresent(parts::add));
        var did = did(candidate, mind, phrases).map(it -> phrases.because().formatted(it));
        return did.map(it -> Stream.concat(Stream.of(it), joined(parts)).toList())
                .or(() -> joined(parts).map(List::of).findFirst())
                .map(it -> sentence(String.join(" – ", it)))
                .orElseGet(() -> plain(candidate, phrases));
    }

    /** Why nothing: what stood against the candidate that came closest. */
    public static String forSilence(List<Objection> objections, Deliberation mind) {
        var phrases = Phrases.in(mind.situation().locale());
        return objections.stream()
                .max(Comparator.comparing(Objection::stage))
                .map(it -> phrases.silence().getOrDefault(it.stage().word(), phrases.nothing()))
                .orElse(phrases.nothing());
    }

    /** Why not before a later moment. */
    public static String forWait(Stage hindrance, Instant until, Deliberation mind) {
        var situation = mind.situation();
        return WaitPhrases.in(situation.locale()).says(hindrance, mind.now(), until, situation.zone());
    }

    /** Why nothing, where chance chose silence. */
    public static String toLearn(Deliberation mind) {
        return Phrases.in(mind.situation().locale()).toLearn();
    }

    private static Stream<String> joined(List<String> parts) {
        return parts.isEmpty() ? Stream.empty() : Stream.of(String.join(", ", parts));
    }

    private static Optional<String> did(Candidate candidate, Deliberation mind, Phrases phrases) {
        return evidence(candidate, mind)
                .map(it -> phrases.did(it.name(), it.says()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> bought(candidate, mind, phrases));
    }

    /** What complements something is shown because of what was bought last. */
    private static Optional<String> bought(Candidate candidate, Deliberation mind, Phrases phrases) {
        var recommend = candidate.definition().recommend();
        return recommend == null || !"complements".equals(recommend.by())
                ? Optional.empty()
                : mind.situation().context().purchases().stream()
                        .filter(it -> !it.gift())
                        .max(Comparator.comparing(Purchase::at))
                        .flatMap(it -> phrases.did("Order Completed", it.name()));
    }

    /** Newest first: of the need it serves, then of the moment that asks. */
    private static Stream<Evidence> evidence(Candidate candidate, Deliberation mind) {
        var need = mind.situation().need(candidate.definition().serves()).map(NeedView::evidence);
        var moment = Optional.ofNullable(mind.situation().question().moment())
                .map(it -> it.evidence().reversed());
        return Stream.concat(need.stream(), moment.stream()).flatMap(List::stream);
    }

    private static Optional<String> need(Candidate candidate, Deliberation mind, Phrases phrases) {
        return mind.situation()
                .need(candidate.definition().serves())
                .filter(need -> need.strength() > 0)
                .flatMap(need -> needName(need.id(), mind))
                .map(name -> phrases.helps().formatted(uncapitalised(name)));
    }

    private static Optional<String> needName(String need, Deliberation mind) {
        return Optional.ofNullable(mind.catalogue().needs().get(need))
                .flatMap(it -> Optional.ofNullable(it.name()))
                .map((Text name) -> name.in(mind.situation().locale()));
    }

    private static Optional<String> told(String trait, Deliberation mind, Phrases phrases) {
        return mind.situation()
                .trait(trait)
                .filter(it -> Mentions.isFree(mind.catalogue().traits().get(trait)))
                .map(it -> (it.kind() == Trait.Kind.STATED ? phrases.told() : phrases.known())
                        .formatted(humanised(trait), it.value()));
    }

    private static String plain(Candidate candidate, Phrases phrases) {
        var kind = candidate.definition().kind();
        if (kind == null) {
            return phrases.useful();
        }
        return switch (kind) {
            case QUESTION -> phrases.question();
            case GESTURE -> phrases.gesture();
            case OFFER, MESSAGE, REMINDER, RECOMMENDATION, SERVICE, HANDOVER -> phrases.useful();
        };
    }

    /** {@code shirtSize} → {@code shirt size}. */
    private static String humanised(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** {@code Finding a T-shirt} → {@code finding a T-shirt}, but {@code T-shirts} stays. */
    private static String uncapitalised(String text) {
        return text.length() > 1 && Character.isLowerCase(text.charAt(1))
                ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
                : text;
    }

    /** As a sentence stands. */
    static String sentence(String text) {
        var capital = text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
