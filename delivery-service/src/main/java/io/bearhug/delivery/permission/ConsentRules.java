package io.bearhug.delivery.permission;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a person agreed. What they said about this channel counts before what they said about all channels; of what was
 * said about the same, the newest counts, and a tie is a no. A newer general no takes back an older yes to the channel.
 *
 * <p>In the same way what was decided of a contact point counts before what was decided of all of them: identity-service has weighed the
 * words about all into it. Only a general no that is newer than a yes to the one takes it back, because it may not have been
 * weighed yet.
 */
public final class ConsentRules {

    private ConsentRules() {}

    /** What the person said. */
    public enum Word {
        YES,
        NO,
        /** Nothing that concerns this. */
        NOTHING
    }

    /**
     * Whether a purpose allows a message, given what the person said.
     *
     * @param purpose empty for one the catalogue does not know, which is treated as the strictest
     */
    public static boolean allows(Optional<PurposeDefinition> purpose, Word word) {
        boolean needsYes = purpose.map(PurposeDefinition::needsConsent).orElse(true);
        return needsYes ? word == Word.YES : word != Word.NO;
    }

    /** What the person said about a purpose on a channel at a contact point ({@code namespace:value}). */
    public static Word about(String purpose, String channel, String contactPoint, List<Consent> consents) {
        List<Consent> concerned =
                consents.stream().filter(it -> it.purpose().equals(purpose)).toList();
        Spoken specific = at(contactPoint, concerned, it -> channel.equals(it.channel()));
        Spoken general = at(contactPoint, concerned, it -> it.channel() == null);
        return combine(specific, general);
    }

    private record Spoken(Word word, Instant at) {}

    private static Word combine(Spoken specific, Spoken general) {
        if (specific.word() == Word.NOTHING) {
            return general.word();
        }
        boolean takenBack = general.word() == Word.NO && general.at().isAfter(specific.at());
        return takenBack ? Word.NO : specific.word();
    }

    private static Spoken at(String contactPoint, List<Consent> consents, Predicate<Consent> level) {
        Spoken own = newest(consents, level.and(it -> contactPoint.equals(it.contactPoint())));
        Spoken all = newest(consents, level.and(it -> it.contactPoint() == null));
        boolean takenBack = all.word() == Word.NO && !all.at().isBefore(own.at());
        return own.word() == Word.NOTHING || (own.word() == Word.YES && takenBack) ? all : own;
    }

    private static Spoken newest(List<Consent> consents, Predicate<Consent> wanted) {
        List<Consent> all = consents.stream().filter(wanted).toList();
        Instant newest = all.stream().map(Consent::at).max(Instant::compareTo).orElse(Instant.MIN);
        List<Consent> last = all.stream().filter(it -> it.at().equals(newest)).toList();
        if (last.isEmpty()) {
            return new Spoken(Word.NOTHING, newest);
        }
        return new Spoken(last.stream().allMatch(Consent::granted) ? Word.YES : Word.NO, newest);
    }
}
