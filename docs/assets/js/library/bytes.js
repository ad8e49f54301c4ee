/**
 * Reads the library's binary files: whole numbers in base 128 (LEB128), texts, rising numbers, posting lists.
 * The twin of `hub/library/varints.py`.
 */
// @ts-check

export class Bytes {
  /** @param {Uint8Array} data @param {number} [place] */
  constructor(data, place = 0) {
    this.data = data;
    this.place = place;
  }

  get ended() {
    return this.place >= this.data.length;
  }

  /** @returns {number} a number ≥ 0 below 2^53 */
  varint() {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.data[this.place++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  /** @param {number} length @returns {Uint8Array} */
  take(length) {
    this.place += length;
    return this.data.subarray(this.place - length, this.place);
  }

  text() {
    return new TextDecoder().decode(this.take(this.varint()));
  }

  /** @returns {Uint32Array} rising record numbers */
  gaps() {
    const numbers = new Uint32Array(this.varint());
    let number = -1;
    for (let i = 0; i < numbers.length; i++) numbers[i] = number += this.varint();
    return numbers;
  }

  /** @returns {{numbers: Uint32Array, impacts: Uint8Array}} rising record numbers, and the impact (1–15) of each */
  postings() {
    const count = this.varint();
    const numbers = new Uint32Array(count);
    const impacts = new Uint8Array(count);
    let number = -1;
    for (let i = 0; i < count; i++) {
      const value = this.varint();
      numbers[i] = number += Math.floor(value / 16);
      impacts[i] = value % 16;
    }
    return { numbers, impacts };
  }
}

/** @param {number} value @returns {number} a signed number from one ≥ 0 */
export function unzigzag(value) {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
