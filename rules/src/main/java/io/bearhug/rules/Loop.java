package io.bearhug.rules;

import java.util.Collection;
import java.util.Map;

/**
 * A macro over a list or the keys of a map (exists, all, exists_one, filter, map), bounded to {@link Language#MAX_LIST} elements.
 *
 * @param element slot of the element
 * @param accumulated slot of what was gathered
 * @param tooMany the answer if more elements would be needed
 */
record Loop(
        Expression range,
        Expression initial,
        Expression condition,
        Expression step,
        Expression result,
        int element,
        int accumulated,
        Missing tooMany)
        implements Expression {

    @Override
    public Object value(Scope scope) {
        return switch (range.value(scope)) {
            case Missing missing -> missing;
            case Collection<?> list -> over(list, scope);
            case Map<?, ?> map -> over(map.keySet(), scope);
            default -> tooMany;
        };
    }

    private Object over(Collection<?> elements, Scope scope) {
        scope.local(accumulated, initial.value(scope));
        var walked = 0;
        for (var it : elements) {
            if (Boolean.FALSE.equals(condition.value(scope))) {
                break;
            }
            if (walked++ == Language.MAX_LIST) {
                return tooMany;
            }
            scope.local(element, Values.of(it));
            scope.local(accumulated, step.value(scope));
        }
        return result.value(scope);
    }
}
