package io.bearhug.decision.catalogue.lifecycle;

import io.bearhug.contracts.Topic;
import io.bearhug.contracts.catalogue.Manifest;
import io.bearhug.support.outbox.OutboxMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step from one version to the next, with what the other services have to hear.
 *
 * @param from version in force before
 * @param to version in force after
 * @param draft the published draft, absent when rolling back
 */
public record Publication(Version from, Version to, Optional<Draft> draft) {

    private static final String TYPE = "io.bearhug.catalogue.";

    /** First what changed, then the manifest that puts it in force, then the end of what is gone. */
    public List<OutboxMessage> messages() {
        var before = told();
        var after = to.catalogue().definitions();
        var messages = new ArrayList<OutboxMessage>();
        after.entrySet().stream()
                .filter(it -> !it.getValue().equals(before.get(it.getKey())))
                .forEach(it -> messages.add(message(it)));
        messages.add(OutboxMessage.of(
                Topic.CATALOGUE,
                Manifest.KEY,
                TYPE + "manifest",
                id(Manifest.KEY),
                to.catalogue().manifest()));
        before.keySet().stream()
                .filter(it -> !after.containsKey(it))
                .forEach(it -> messages.add(new OutboxMessage(Topic.CATALOGUE, it, TYPE + "removed", id(it), null)));
        return messages;
    }

    /** What was published before; before the first version that was nothing, not even the defaults. */
    private Map<String, Object> told() {
        return from.number() == 0 ? Map.of() : from.catalogue().definitions();
    }

    private OutboxMessage message(Map.Entry<String, Object> definition) {
        var key = definition.getKey();
        return OutboxMessage.of(Topic.CATALOGUE, key, TYPE + "definition", id(key), definition.getValue());
    }

    private String id(String key) {
        return to.catalogue().version() + ":" + key;
    }
}
