package dragonfly.phantom.file;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes records, maps, lists, enums, texts, numbers and truth values as JSON (RFC 8259), indented
 * by two spaces. An enum is its name in lower case.
 */
final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String of(Object value) {
        Json json = new Json();
        json.value(value, 0);
        return json.out.append('\n').toString();
    }

    private void value(Object value, int depth) {
        switch (value) {
            case String text -> text(text);
            case Double number -> number(number);
            case Number number -> out.append(number);
            case Boolean truth -> out.append(truth);
            case Enum<?> constant -> text(constant.name().toLowerCase(Locale.ROOT));
            case List<?> list -> list(list, depth);
            case Map<?, ?> map -> map(map, depth);
            case Record tuple -> tuple(tuple, depth);
            default -> throw new IllegalArgumentException("Not for JSON: " + value.getClass());
        }
    }

    private void number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no such number");
        }
        out.append(number);
    }

    private void list(List<?> list, int depth) {
        open('[');
        boolean first = true;
        for (Object item : list) {
            next(first, depth + 1);
            value(item, depth + 1);
            first = false;
        }
        close(']', first, depth);
    }

    private void map(Map<?, ?> map, int depth) {
        open('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            next(first, depth + 1);
            member(String.valueOf(entry.getKey()), entry.getValue(), depth + 1);
            first = false;
        }
        close('}', first, depth);
    }

    private void tuple(Record tuple, int depth) {
        open('{');
        boolean first = true;
        for (RecordComponent component : tuple.getClass().getRecordComponents()) {
            next(first, depth + 1);
            member(component.getName(), read(tuple, component), depth + 1);
            first = false;
        }
        close('}', first, depth);
    }

    private static Object read(Record tuple, RecordComponent component) {
        try {
            return component.getAccessor().invoke(tuple);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Not a public record: " + tuple.getClass(), e);
        }
    }

    private void member(String name, Object value, int depth) {
        text(name);
        out.append(": ");
        value(value, depth);
    }

    private void open(char bracket) {
        out.append(bracket);
    }

    private void next(boolean first, int depth) {
        if (!first) {
            out.append(',');
        }
        line(depth);
    }

    private void close(char bracket, boolean empty, int depth) {
        if (!empty) {
            line(depth);
        }
        out.append(bracket);
    }

    private void line(int depth) {
        out.append('\n').append("  ".repeat(depth));
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
