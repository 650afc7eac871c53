package io.bearhug.identity.graph;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Strength;
import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * By which rules identifiers are divided into persons.
 *
 * @param namespaces kinds of names with their limits
 * @param maxNames most names of a person, and of what is divided at once
 * @param maxLinks of a name that count: its strongest, newest ones
 * @param statedLapses how long a contact point that nobody proved speaks for somebody after it was last seen
 * @param beforeSignIn how long before a sign-in what happened on a device is already theirs, if it is nobody's else
 * @param maxSigns newest hours with a sign-in or sign-out looked at on a device
 */
public record GraphSettings(
        Namespaces namespaces, int maxNames, int maxLinks, Duration statedLapses, Duration beforeSignIn, int maxSigns) {

    private static final int LAST_CUSTOMER_PRIORITY = 2;
    private static final int MAX_NAMES = 500;
    private static final int MAX_LINKS = 50;
    private static final int MAX_SIGNS = 200;

    public GraphSettings {
        if (maxNames < 1 || maxLinks < 1 || maxSigns < 1) {
            throw new IllegalArgumentException("limits of the graph are at least 1");
        }
    }

    /** What every installation starts with. */
    public static GraphSettings of(Namespaces namespaces) {
        return new GraphSettings(
                namespaces, MAX_NAMES, MAX_LINKS, Duration.ofDays(730), Duration.ofMinutes(30), MAX_SIGNS);
    }

    /** The same rules with other limits of namespaces. */
    public GraphSettings with(Namespaces others) {
        return new GraphSettings(others, maxNames, maxLinks, statedLapses, beforeSignIn, maxSigns);
    }

    /** From when on a link speaks for nobody unless it is seen again; empty for never. */
    public Optional<Instant> lapsesAt(Link link) {
        return link.pair().ends().stream()
                .flatMap(end -> lapse(end, link.strength()).stream())
                .min(Duration::compareTo)
                .map(link.lastSeen()::plus);
    }

    /** How long a sign-in on a device holds. */
    public Optional<Duration> lapse(Identifier device) {
        return find(device).map(Namespace::lapses);
    }

    private Optional<Duration> lapse(Identifier end, Strength strength) {
        Optional<Duration> proven = find(end).map(Namespace::lapses);
        boolean isStated = isContactPoint(end) && strength.compareTo(Strength.VERIFIED) < 0;
        return isStated ? proven.map(lapse -> lapse.compareTo(statedLapses) < 0 ? lapse : statedLapses) : proven;
    }

    /** The end of a link that is used by the other, where a person has at most one of the other's kind and the link counts as use. */
    public Optional<Identifier> usedIn(Link link) {
        Identifier a = link.pair().a();
        Identifier b = link.pair().b();
        return isOnePerPerson(a) == isOnePerPerson(b) || !Hubs.countsAsUse(link)
                ? Optional.empty()
                : Optional.of(isOnePerPerson(a) ? b : a);
    }

    /** Whether a person has at most one of such names. */
    public boolean isOnePerPerson(Identifier identifier) {
        return find(identifier).map(Namespace::isOnePerPerson).orElse(false);
    }

    /** Whether it names a device, on which people can sign in. */
    public boolean isDevice(Identifier identifier) {
        return find(identifier).map(Namespace::isDevice).orElse(false);
    }

    /** Whether it names a person rather than a thing of theirs. */
    public boolean isPersonal(Identifier identifier) {
        return find(identifier).map(Namespace::isPersonal).orElse(false);
    }

    /** Whether such a name stands for a customer of ours by itself. */
    boolean isCustomer(Identifier identifier) {
        return find(identifier)
                .map(Namespace::priority)
                .filter(priority -> priority <= LAST_CUSTOMER_PRIORITY)
                .isPresent();
    }

    boolean bridges(Identifier identifier) {
        return find(identifier).map(Namespace::bridges).orElse(false);
    }

    /** Whether somebody can be reached by it; only then does it matter whether it was proven. */
    public static boolean isContactPoint(Identifier identifier) {
        return identifier.namespace().equals(Namespaces.EMAIL)
                || identifier.namespace().equals(Namespaces.PHONE);
    }

    /** The kind of a name, if it is known. */
    public Optional<Namespace> find(Identifier identifier) {
        return namespaces.find(identifier.namespace());
    }
}
