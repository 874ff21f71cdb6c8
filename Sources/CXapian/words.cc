// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.hh"

using cx::bytes;
using cx::guard;
using cx::string;

namespace {

class CustomStem : public Xapian::StemImplementation {
 public:
  CustomStem(cx_custom_stem stem, void *context) : stem_(stem), context_(context) {}

  std::string operator()(const std::string &word) override {
    std::string result;
    const cx_visit_bytes answer = [](void *target, cx_bytes stem) {
      static_cast<std::string *>(target)->assign(reinterpret_cast<const char *>(stem.bytes), stem.count);
      return true;
    };
    if (!stem_(context_, bytes(word), answer, &result)) throw cx::Stopped();
    return result;
  }

  std::string get_description() const override { return "custom"; }

 private:
  cx_custom_stem stem_;
  void *context_;
};

class CustomStopper : public Xapian::Stopper {
 public:
  CustomStopper(cx_custom_stop stop, void *context) : stop_(stop), context_(context) {}

  bool operator()(const std::string &word) const override {
    const cx_decision decision = stop_(context_, bytes(word));
    if (decision == CX_STOP) throw cx::Stopped();
    return decision == CX_ACCEPT;
  }

 private:
  cx_custom_stop stop_;
  void *context_;
};

}  // namespace

Xapian::Stem cx::stemmer(const cx_words &words) {
  if (words.stem) return Xapian::Stem(new CustomStem(words.stem, words.stem_context));
  if (words.language.count == 0) return Xapian::Stem();
  return Xapian::Stem(string(words.language));
}

Xapian::Stopper *cx::stopper(const cx_words &words) {
  if (words.stop) return (new CustomStopper(words.stop, words.stop_context))->release();
  if (words.stop_words.count == 0) return nullptr;
  auto *list = new Xapian::SimpleStopper();
  Xapian::Stopper *result = list->release();
  for (size_t i = 0; i < words.stop_words.count; ++i) list->add(string(words.stop_words, i));
  return result;
}

void cx_stemmer_languages(cx_visit_bytes visit, void *context, cx_error *error) {
  guard(error, [&] { visit(context, bytes(Xapian::Stem::get_available_languages())); });
}

struct cx_stemmer {
  Xapian::Stem stem;
  std::string word;
  std::string result;
};

cx_stemmer *cx_stemmer_new(cx_bytes language, cx_error *error) {
  return guard(error, static_cast<cx_stemmer *>(nullptr), [&] {
    return new cx_stemmer{Xapian::Stem(string(language)), std::string(), std::string()};
  });
}

void cx_stemmer_free(cx_stemmer *stemmer) { delete stemmer; }

cx_bytes cx_stemmer_stem(cx_stemmer *stemmer, cx_bytes word, cx_error *error) {
  return guard(error, cx_bytes{}, [&] {
    stemmer->word.assign(reinterpret_cast<const char *>(word.bytes), word.count);
    stemmer->result = stemmer->stem(stemmer->word);
    return bytes(stemmer->result);
  });
}

size_t cx_sortable_serialise(double number, uint8_t *nine_bytes) {
  return Xapian::sortable_serialise_(number, reinterpret_cast<char *>(nine_bytes));
}

double cx_sortable_unserialise(cx_bytes serialised, cx_error *error) {
  return guard(error, 0.0, [&] {
    if (serialised.count > 9) throw Xapian::SerialisationError("a serialised number has at most 9 bytes");
    return Xapian::sortable_unserialise(string(serialised));
  });
}

void cx_place_serialise(const cx_place *places, size_t count, cx_visit_bytes visit, void *context,
                        cx_error *error) {
  guard(error, [&] {
    Xapian::LatLongCoords coordinates;
    for (size_t i = 0; i < count; ++i) {
      coordinates.append(Xapian::LatLongCoord(places[i].latitude, places[i].longitude));
    }
    visit(context, bytes(coordinates.serialise()));
  });
}
