package io.bearhug.acceptance.console;

import java.util.Locale;

/** Who uses the console; each logs in with a name and a password of that word. */
enum Role {
    VIEWER,
    MARKETER,
    APPROVER,
    AGENT;

    String login() {
        return name().toLowerCase(Locale.ROOT);
    }
}
