@org.jspecify.annotations.NullMarked
package io.bearhug.rules;
