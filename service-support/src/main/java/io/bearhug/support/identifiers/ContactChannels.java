package io.bearhug.support.identifiers;

import java.util.Map;

/** Which kind of name is an address on which channel. */
public final class ContactChannels {

    private static final Map<String, String> ADDRESS_OF =
            Map.of("email", Namespaces.EMAIL, "sms", Namespaces.PHONE, "push", "push_token", "chat", "chat_id");

    private ContactChannels() {}

    /** The namespace of the contact points of a channel: that of its own name, if it is none of those known to have another. */
    public static String namespaceOf(String channel) {
        return ADDRESS_OF.getOrDefault(channel, channel);
    }
}
